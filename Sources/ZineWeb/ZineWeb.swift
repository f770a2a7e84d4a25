// ZineWeb
