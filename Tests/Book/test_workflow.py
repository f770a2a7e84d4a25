"""That the workflow of Documentation/howto/ci.md does what the page says: its commands are run, job by job, as it has them."""
import fnmatch
import json
import re
import subprocess
import textwrap
import unittest

from pages import ROOT, Page
from test_examples import Folder

PLACE = ".github/workflows/magazine.yaml"
ADDRESS = "https://owner.github.io/review"
# What the service puts in.
GIVEN = {"github.repository_owner": "owner", "github.event.repository.name": "review"}


def workflow():
    page = Page(ROOT / "Documentation/howto/ci.md")
    return next(block.text for block in page.blocks if block.title == PLACE)


def jobs():
    """The commands of each job, with the variables that are set for them."""
    found = {}
    for part in re.split(r"^  (?=\w+:$)", workflow().partition("\njobs:\n")[2], flags=re.M)[1:]:
        name, _, rest = part.partition(":\n")
        steps = re.split(r"^      - ", rest, flags=re.M)[1:]
        found[name] = [step for step in map(command, steps) if step]
    return found


def command(step):
    """A step's command and its variables; nothing where it uses somebody's action."""
    script = re.search(r"^ *run: (?:\|\n((?: {10}.*\n)+)|(.*)\n)", step, re.M)
    if not script:
        return None
    variables = dict(re.findall(r'(\w+): "([^"]*)"', (re.search(r"^ *env: \{(.*)\}$", step, re.M) or [""])[0]))
    filled = {key: re.sub(r"\$\{\{ (\S+) \}\}", lambda part: GIVEN[part[1]], value) for key, value in variables.items()}
    return textwrap.dedent(script[1]) if script[1] else script[2], filled


class WorkflowTests(unittest.TestCase):
    def magazine(self, folder):
        made = folder.run("zine new publication Issues --name Review")
        self.assertEqual(made.returncode, 0, made.stdout)

    def run_job(self, name, folder):
        """Runs a job's commands but for the installing, each in a shell of its own, until one fails; the last one's status."""
        for script, variables in jobs()[name]:
            if script.startswith("apt-get"):
                continue
            folder.environment.update(variables)
            done = folder.run(script)
            if done.returncode != 0:
                return done.returncode, done.stdout
        return 0, ""

    def assert_done(self, name, folder):
        self.assertEqual(self.run_job(name, folder), (0, ""))

    def test_every_job_installs_the_package_that_make_deb_makes(self):
        self.assertEqual(set(jobs()), {"check", "look", "publish"})
        made = re.search(r'^name="(zine_.*\.deb)"$', (ROOT / "Scripts/make-deb").read_text(), re.M)[1]
        made = made.replace("$version", "1.0.0").replace("$architecture", "amd64")
        for name, steps in jobs().items():
            script = steps[0][0]
            pattern = re.search(r"\./(\S+\.deb)", script)[1]
            self.assertTrue(fnmatch.fnmatch(made, pattern), f"{name}: {pattern}")

    def test_complaints_are_given_as_sarif_with_their_lines(self):
        with Folder() as folder:
            self.magazine(folder)
            self.assert_done("check", folder)
            self.assertEqual(json.loads((folder.path / "zine.sarif").read_text())["version"], "2.1.0")
            manifest = next((folder.path / "Issues").glob("*/issue.yaml"))
            manifest.write_text(manifest.read_text() + "\npages: three\n")
            status, _ = self.run_job("check", folder)
            self.assertEqual(status, 1)
            results = json.loads((folder.path / "zine.sarif").read_text())["runs"][0]["results"]
            places = [result["locations"][0]["physicalLocation"] for result in results if result["level"] == "error"]
            self.assertTrue(places)
            self.assertEqual(places[0]["artifactLocation"]["uri"], str(manifest.relative_to(folder.path)))
            self.assertEqual(places[0]["region"]["startLine"], len(manifest.read_text().splitlines()))

    def test_a_pull_request_is_given_a_picture_of_each_page(self):
        with Folder() as folder:
            self.magazine(folder)
            self.assert_done("look", folder)
            issues = sorted((folder.path / "Output").glob("*/pages.pdf"))
            self.assertTrue(issues)
            for pages in issues:
                said = subprocess.run(["pdfinfo", pages], capture_output=True, text=True, check=True).stdout
                count = int(re.search(r"^Pages: +(\d+)", said, re.M)[1])
                pictures = sorted(pages.parent.glob("pictures/*.png"))
                self.assertEqual(len(pictures), count)
                for picture in pictures:
                    self.assertEqual(picture.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")

    def test_what_is_merged_is_published_at_its_address_without_what_only_zine_reads(self):
        with Folder() as folder:
            self.magazine(folder)
            self.assert_done("publish", folder)
            site = folder.path / "Site"
            self.assertTrue((site / "index.html").exists())
            self.assertIn(ADDRESS + "/", (site / "sitemap.xml").read_text())
            self.assertFalse((site / ".zine-site").exists())


if __name__ == "__main__":
    unittest.main()
