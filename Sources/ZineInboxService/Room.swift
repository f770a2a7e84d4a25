// What is in this room: ARCHITECTURE.md.
