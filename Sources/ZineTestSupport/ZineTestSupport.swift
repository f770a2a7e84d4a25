// ZineTestSupport
