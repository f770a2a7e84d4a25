// ZineRender
