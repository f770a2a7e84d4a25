// ZineText
