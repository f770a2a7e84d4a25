// ZineLayout
