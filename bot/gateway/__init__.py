"""The web application: the only public port."""
