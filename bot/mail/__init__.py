"""Letters by e-mail to applicants and to IMDi's contacts: written, queued in the store, and sent."""
