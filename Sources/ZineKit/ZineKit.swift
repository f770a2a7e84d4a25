// ZineKit
