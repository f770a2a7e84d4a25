"""A headless Chromium, spoken to over its DevTools pipe: no library, no port, no driver."""
import json
import os
import queue
import shutil
import subprocess
import tempfile
import threading

PATIENCE = 60  # seconds that one answer may take


class Trouble(Exception):
    """The browser did not do as it was told."""


class Browser:
    """Owns the process; tabs may be used from a thread each."""

    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if program is None:
            raise Trouble("no Chromium; run Scripts/setup check")
        self.profile = tempfile.mkdtemp(prefix="check-pages-")
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def hand_over():
            # Numbers 3 and 4 are where the browser looks; one of our own ends may have either.
            first, second = os.dup(to_read), os.dup(to_write)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-background-networking", "--disable-component-update", "--no-first-run", "--mute-audio",
             "--disable-dev-shm-usage", "--user-data-dir=" + self.profile],
            pass_fds=(3, 4), preexec_fn=hand_over, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.lock = threading.Lock()
        self.last_id = 0
        self.answers = {}
        self.tabs = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def _listen(self):
        rest = b""
        while chunk := os.read(self.from_browser, 1 << 16):
            *messages, rest = (rest + chunk).split(b"\0")
            for message in map(json.loads, messages):
                if "id" in message:
                    self.answers.pop(message["id"]).put(message)
                elif tab := self.tabs.get(message.get("sessionId")):
                    tab.hear(message["method"], message["params"])

    def begin(self, method, session=None, **parameters):
        """Sends a command; the answer is for `finish` to wait for."""
        answer = queue.Queue()
        with self.lock:
            self.last_id += 1
            command = {"id": self.last_id, "method": method, "params": parameters}
            if session:
                command["sessionId"] = session
            self.answers[self.last_id] = answer
            data = json.dumps(command).encode() + b"\0"
            while data:
                data = data[os.write(self.to_browser, data):]
        return method, answer

    @staticmethod
    def finish(begun):
        method, answer = begun
        try:
            message = answer.get(timeout=PATIENCE)
        except queue.Empty:
            raise Trouble(f"{method}: no answer in {PATIENCE} seconds") from None
        if "error" in message:
            raise Trouble(f"{method}: {message['error'].get('message')}")
        return message["result"]

    def call(self, method, session=None, **parameters):
        return self.finish(self.begin(method, session, **parameters))


class Tab:
    """A page in a context of its own, with all that it has asked for."""

    def __init__(self, browser):
        self.browser = browser
        context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.loaded = threading.Event()
        self.requests = {}
        self.refused = []
        browser.tabs[self.session] = self
        for domain in ("Page", "Network", "Runtime"):
            self.call(domain + ".enable")
        self.call("Network.setCacheDisabled", cacheDisabled=True)
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def hear(self, method, parameters):
        if method == "Page.loadEventFired":
            self.loaded.set()
        elif method == "Network.requestWillBeSent":
            self.requests[parameters["requestId"]] = {
                "url": parameters["request"]["url"], "type": parameters.get("type", ""), "bytes": 0}
        elif method == "Network.dataReceived" and parameters["requestId"] in self.requests:
            self.requests[parameters["requestId"]]["bytes"] += parameters["dataLength"]
        elif method == "Network.loadingFailed" and parameters["requestId"] in self.requests:
            self.refused.append(self.requests[parameters["requestId"]]["url"])

    def show(self, width, scheme):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, url):
        self.loaded.clear()
        self.requests.clear()
        self.refused.clear()
        failure = self.call("Page.navigate", url=url).get("errorText")
        if failure or not self.loaded.wait(PATIENCE):
            raise Trouble(f"{url}: {failure or 'never loaded'}")
        self.evaluate("document.fonts.ready.then(() => true)")

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise Trouble(result["exceptionDetails"].get("exception", {}).get("description", "a script failed"))
        return result["result"].get("value")

    def press(self, key, code, times=1):
        """Presses a key; all but the last answers are waited for together."""
        begun = []
        for _ in range(times):
            for kind in ("rawKeyDown", "char", "keyUp"):
                if kind == "char" and key != "Enter":
                    continue
                text = {"text": "\r"} if key == "Enter" and kind != "keyUp" else {}
                begun.append(self.browser.begin(
                    "Input.dispatchKeyEvent", self.session, type="keyDown" if text and kind == "rawKeyDown" else kind,
                    key=key, code=key, windowsVirtualKeyCode=code, **text))
        for one in begun:
            self.browser.finish(one)
