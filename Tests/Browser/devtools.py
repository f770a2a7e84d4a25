"""A headless Chromium, spoken to by the DevTools protocol over a pipe: no port, no package."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Navigated(RuntimeError):
    """The page went to another while it was being asked."""


class Browser:
    """One page of one browser; gone when the `with` block ends."""

    def __init__(self, width=1280, height=800, scale=1):
        self.size = (width, height, scale)

    def __enter__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
        # Its helpers may still be writing when the browser is gone.
        self.home = tempfile.TemporaryDirectory(prefix="zine-browser-", ignore_cleanup_errors=True)
        to_read, to_write = os.pipe(), os.pipe()

        def hand_over():
            # The protocol wants its ends at 3 and 4; both are moved away first, lest one overwrites the other.
            inbound, outbound = os.dup(to_read[0]), os.dup(to_write[1])
            os.dup2(inbound, 3)
            os.dup2(outbound, 4)
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--disable-dev-shm-usage", "--remote-debugging-pipe", f"--user-data-dir={self.home.name}", "about:blank"],
            preexec_fn=hand_over, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read[0])
        os.close(to_write[1])
        self.inbound, self.outbound = to_write[0], to_read[1]
        self.buffer, self.count, self.session = b"", 0, None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        width, height, scale = self.size
        self.resize(width, height, scale)
        self.call("Page.enable")
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.inbound)
        os.close(self.outbound)
        self.home.cleanup()

    def call(self, method, **parameters):
        """Sends a command and waits for its answer; events that come between are passed over."""
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.outbound, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive(30)
            if answer.get("id") == self.count:
                if "error" in answer:
                    if "navigated" in answer["error"].get("message", ""):
                        raise Navigated(method)
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def _receive(self, patience):
        end = time.monotonic() + patience
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.inbound], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            self.buffer += os.read(self.inbound, 1 << 20)
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def resize(self, width, height, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def shade(self, name):
        """`light` or `dark`, as the system would have it."""
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def open(self, address):
        self.call("Page.navigate", url=address)

    def run(self, script):
        """The value of an expression; one that is a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", str(answer)))
        return answer["result"].get("value")

    def wait(self, condition, patience=10):
        """Waits until an expression is true, on the page that is open by then."""
        end = time.monotonic() + patience
        while not self._holds(condition):
            if time.monotonic() > end:
                raise TimeoutError(f"never true: {condition}")
            time.sleep(0.02)

    def _holds(self, condition):
        try:
            return self.run(f"Boolean({condition})")
        except Navigated:
            return False

    def press(self, key):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, text=key if len(key) == 1 and kind == "keyDown" else "")

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def screenshot(self, path):
        picture = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(picture))
