// ZineImposition
