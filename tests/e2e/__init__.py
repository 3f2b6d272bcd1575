"""The whole assistant over HTTP: real model, real store, real server."""
