"""What the gateway answers with, in the shapes of api.md."""
