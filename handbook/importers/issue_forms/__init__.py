"""The issue form "Add an event", as its issues hold the answers."""
