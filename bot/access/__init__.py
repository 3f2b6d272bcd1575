"""Who may use the inbox: accounts with passwords, identity providers, and sessions."""
