"""The whole way of a letter with real parts: site, browser, service, Postfix; sign up, confirm, receive, leave."""
import pathlib
import re
import sys
import unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "Browser"))
from devtools import Browser  # noqa: E402
from mailserver import MailServer, links, unavailable  # noqa: E402
from parts import Magazine, Service, ask, scan  # noqa: E402


def press(browser, selector):
    """A click where something is on the page."""
    browser.run(f"document.querySelector({selector!r}).scrollIntoView({{block: 'center', behavior: 'instant'}})")
    box = browser.run(f"""(() => {{ const box = document.querySelector({selector!r}).getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]; }})()""")
    browser.click(*box)


def enter(browser, selector, text):
    press(browser, selector)
    browser.wait(f"document.activeElement === document.querySelector({selector!r})")
    browser.call("Input.insertText", text=text)


class Loop:
    """What every language goes through; a mail server for each, so that they may go beside each other."""

    @classmethod
    def setUpClass(cls):
        cls.mail = cls.enterClassContext(MailServer())

    def magazine(self, language):
        magazine = Magazine(language, smtp=self.mail.address)
        self.addCleanup(magazine.close)
        return magazine

    def sign_up(self, browser, site, address):
        """Through the form at the foot of the site; the words of the answer."""
        browser.open(site)
        browser.wait("document.readyState === 'complete' && document.querySelector('form.inbox')")
        enter(browser, "form.inbox input[type=email]", address)
        press(browser, "form.inbox button")

    def confirm(self, browser, magazine, address):
        """By the letter, which a scanner reads first; the letter."""
        letter = self.mail.wait(address)[0]
        scan(links(letter))
        self.assertEqual(magazine.states()[address], "asked", "a scanner's visit confirms nobody")
        [link] = links(letter)
        browser.open(link)
        browser.wait("document.querySelector('main form button')")
        title = browser.run("document.querySelector('h1').textContent")
        press(browser, "main form button")
        browser.wait(f"document.querySelector('h1') && document.querySelector('h1').textContent !== {title!r}")
        self.assertEqual(magazine.states()[address], "confirmed")
        return letter

    def receive_and_leave(self, magazine, address):
        """An issue comes, once; after the header's one click no other does."""
        magazine.send(1)
        issue = self.mail.wait(address, 2)[1]
        self.assertIn(magazine.name, str(issue["Subject"]) + str(issue["From"]))
        ways = re.findall(r"<([^>]+)>", str(issue["List-Unsubscribe"]))
        [way] = [way for way in ways if way.startswith("http")]
        scan([way, *(link for link in links(issue) if link.startswith(magazine.service))])
        self.assertEqual(magazine.states()[address], "confirmed", "a scanner's visit lets nobody leave")
        magazine.send(1)
        status, page, _ = ask(way, {"List-Unsubscribe": "One-Click"})
        self.assertEqual(status, 200)
        self.assertEqual(magazine.states()[address], "left")
        magazine.send(2)
        self.assertEqual(self.mail.queued(), 0)
        self.assertEqual(len(self.mail.letters(address)), 2, "nothing twice, and nothing after leaving")
        return page

    def loop(self, language, words, with_script):
        magazine = self.magazine(language)
        address = f"{'script' if with_script else 'plain'}-{language.lower()}@readers.example"
        site = magazine.publish()
        with Service(magazine), Browser() as browser:
            if not with_script:
                browser.call("Emulation.setScriptExecutionDisabled", value=True)
            self.sign_up(browser, site, address)
            if with_script:
                browser.wait("document.querySelector('form.inbox [role=status]').textContent")
                answer = browser.run("document.querySelector('form.inbox [role=status]').textContent")
                self.assertEqual(browser.run("location.href"), site, "the page stays")
            else:
                browser.wait(f"location.href.startsWith({magazine.service!r}) && document.querySelector('main h1')")
                answer = browser.run("document.querySelector('main h1').textContent")
                self.assertEqual(browser.run("document.dir"), "rtl" if language == "ar" else "ltr")
            self.assertIn(words["sent"], answer)
            letter = self.confirm(browser, magazine, address)
            self.assertIn(words["subject"], letter["Subject"])
            self.assertEqual(letter["Content-Language"], language)
            self.assertIn(words["confirmed"], browser.run("document.querySelector('h1').textContent"))
            page = self.receive_and_leave(magazine, address)
            self.assertIn(words["left"], page)


class BothWays(Loop):
    def test_with_script(self):
        self.loop(self.language, self.words, True)

    def test_without_script(self):
        self.loop(self.language, self.words, False)


@unittest.skipIf(unavailable(), unavailable())
class English(BothWays, unittest.TestCase):
    language = "en-GB"
    words = {"sent": "Look into your mailbox", "subject": "Please confirm", "confirmed": "You are signed up",
             "left": "no more issues"}


@unittest.skipIf(unavailable(), unavailable())
class German(BothWays, unittest.TestCase):
    language = "de"
    words = {"sent": "Bitte sehen Sie in Ihr Postfach", "subject": "Bitte bestätigen", "confirmed": "Sie haben abonniert",
             "left": "keine Ausgaben mehr"}


@unittest.skipIf(unavailable(), unavailable())
class Arabic(BothWays, unittest.TestCase):
    language = "ar"
    words = {"sent": "تفقد بريدك", "subject": "أكد اشتراكك", "confirmed": "تم اشتراكك", "left": "لن تصلك"}


@unittest.skipIf(unavailable(), unavailable())
class Held(Loop, unittest.TestCase):
    def test_everything_held_is_shown_changed_and_erased(self):
        magazine = self.magazine("en-GB")
        with Service(magazine), Browser() as browser:
            ask(magazine.service + "/ask", {"address": "old@readers.example"})
            self.confirm(browser, magazine, "old@readers.example")
            ask(magazine.service + "/own", {"address": "old@readers.example"})
            [own] = links(self.mail.wait("old@readers.example", 2)[1])
            scan([own])
            browser.open(own)
            browser.wait("document.querySelector('dl')")
            self.assertIn("old@readers.example", browser.run("document.querySelector('dl').textContent"))
            enter(browser, "input[type=email]", "new@readers.example")
            press(browser, "form[action$=change] button")
            [move] = links(self.mail.wait("new@readers.example")[0])
            scan([move])
            self.assertEqual(magazine.states()["old@readers.example"], "confirmed")
            self.assertEqual(ask(move, {})[0], 200)
            self.assertEqual(magazine.states(), {"new@readers.example": "confirmed"})
            self.assertEqual(ask(own)[0], 410, "what showed the former address shows nothing now")
            self.assertEqual(ask(move, {})[0], 410, "a link is good once")
            ask(magazine.service + "/own", {"address": "new@readers.example"})
            [own] = links(self.mail.wait("new@readers.example", 2)[1])
            browser.open(own)
            browser.wait("document.querySelector('form[action$=erase]')")
            press(browser, "form[action$=erase] button")
            browser.wait("document.querySelector('h1')?.textContent.includes('is erased')")
            self.assertEqual(magazine.states(), {})
            self.assertEqual(ask(own)[0], 410)
            held = b"".join(path.read_bytes() for path in magazine.folder.glob("readers.sqlite*"))
            self.assertNotIn(b"readers.example", held, "not in the database's free pages either")


if __name__ == "__main__":
    unittest.main()
