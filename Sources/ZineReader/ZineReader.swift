// ZineReader
