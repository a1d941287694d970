#!/usr/bin/env python3
"""Follows README.md word for word, as a newcomer on a bare machine would: make check-readme.

Every fenced block `sh` is a block of commands. Each of its lines is run as it is written, in order, in one shell, in a fresh
clone of what is committed, with an empty home and nothing else in the environment. A command that is not run is listed with
the reason; a block of which nobody knows what it is fails the check.

    check.py [--quick] [--empty] --server COMMAND...

--quick does not run `make test` (and says so). --empty begins without a local Maven repository; otherwise the one of this
machine is used, which saves the download. COMMAND starts the server and says its host and port.
"""

import argparse
import datetime
import os
import re
import secrets
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")

# What cannot be run here, by the first word, and why.
NOT_RUN = {
    "useradd": "changes the machine; the unit under a real systemd with that user is part of make check-jobs",
    "systemctl": "no systemd runs on a machine for builds; make check-jobs starts one of its own",
    "crontab": "changes the machine; the line of the crontab is run by make check-jobs",
    "docker": "needs a container engine",
    "kubectl": "needs a cluster; make check-jobs validates the manifests and runs their commands",
}
# Indented blocks that show something and are no commands, by how they begin.
SHOWN = ["warehouse ──►", "journal_line,", "BilledCost,", "score = "]


def blocks():
    """The fenced blocks as (language, lines), in order; fails on indented text that looks like a command or is unknown."""
    found, language, lines, indented = [], None, [], []
    for line in README.split("\n"):
        if line.startswith("```"):
            if language is None:
                language, lines = line[3:].strip(), []
            else:
                found.append((language, lines))
                language = None
        elif language is not None:
            lines.append(line)
        elif line.startswith("    "):
            indented.append(line.strip())
            if len(indented) == 1 and not any(line.strip().startswith(begin) for begin in SHOWN):
                fail(f"an indented block of which nobody knows what it is; fence commands with ```sh: {line.strip()}")
        else:
            indented = []
    return found


def fail(message):
    print(f"FAILED: {message}", file=sys.stderr)
    sys.exit(1)


def mentioned_files():
    """Links into the repository, and paths in it that stand as code."""
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    paths = re.findall(r"`((?:sql|jobs|docs|src|bin|target)/[\w./-]*)`", README)
    return sorted(set(links + paths))


def without_comment(line):
    return re.sub(r"\s+# .*", "", line).strip()


class Newcomer:
    """A shell in the clone; what is exported stays."""

    def __init__(self, clone, environment):
        self.clone = clone
        self.environment = environment
        self.state = Path(environment["HOME"]) / ".environment"

    def run(self, command):
        restore = f"[ ! -f {self.state} ] || . {self.state}; "
        script = f"{restore}{command}\ncode=$?\nexport -p > {self.state}\nexit $code"
        return subprocess.run(["bash", "-c", script], cwd=self.clone, env=self.environment, stdin=subprocess.DEVNULL).returncode


def start_server(command, password, folder):
    server = subprocess.Popen(command + [str(folder), password], stdout=subprocess.PIPE, text=True)
    for line in server.stdout:
        if re.fullmatch(r"[\w.]+:\d+\n", line):
            return server, line.strip()
    fail(f"the server did not start: {shlex.join(command)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--empty", action="store_true")
    parser.add_argument("--server", nargs=argparse.REMAINDER, required=True)
    options = parser.parse_args()

    work = Path(tempfile.mkdtemp(prefix="readme-"))
    home, clone, machine = work / "home", work / "tokenyield", work / "machine"
    home.mkdir()
    # Every machine has these two.
    (machine / "opt").mkdir(parents=True)
    (machine / "etc").mkdir()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    committed = (clone / "README.md").read_text(encoding="utf-8")
    if committed != README:
        fail("README.md is not committed; the check follows what is committed")

    # First, because it takes no time. What a build makes is looked at when there was one.
    built = [file for file in mentioned_files() if file.startswith("target/")]
    must_be_there(clone, [file for file in mentioned_files() if file not in built])

    repository = "" if options.empty else f" -Dmaven.repo.local={Path.home() / '.m2' / 'repository'}"
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        # Java takes the home from the list of users and not from HOME.
        "JAVA_TOOL_OPTIONS": f"-Duser.home={home}{repository}",
    }
    if "JAVA_HOME" in os.environ:
        environment["JAVA_HOME"] = os.environ["JAVA_HOME"]
    password = secrets.token_hex(12)
    server, address = start_server(options.server, password, work / "server")

    yesterday = datetime.datetime.now(datetime.timezone.utc).date() - datetime.timedelta(days=1)
    first = datetime.date(2026, 9, 1)
    # What a newcomer puts in the place of the README's examples; nothing else is changed.
    substitutions = [
        ("| mysql --host=db.example --user=root --password", "| (! grep '[$]{')", "no client of MySQL here; the rights are given"
         " by LeastPrivilegeTest. Looked at is that nothing in the file is left to be replaced"),
        ("db.example", address, "the server that this script has started"),
        ("TOKENYIELD_MART_PASSWORD=...", f"TOKENYIELD_MART_PASSWORD={password}", "its password"),
        ("/data/exports", str(work / "exports"), f"a made-up company with use from {first} to {yesterday}"),
        ("/opt/", f"{machine}/opt/", "what belongs to root, below another folder"),
        ("/etc/", f"{machine}/etc/", "what belongs to root, below another folder"),
        ("-o root -g tokenyield ", "", "there is no such group here"),
    ]
    print("In place of the README's examples:")
    for old, new, why in substitutions:
        print(f"  {old:32} {new.replace(password, '(password)')}   ({why})")

    newcomer = Newcomer(clone, environment)
    not_run, count, last_close = [], 0, None
    try:
        for language, lines in blocks():
            if language == "properties":
                # Lines that the README says to copy into the file of answers.
                with open(clone / "jobs" / "close.properties", "a", encoding="utf-8") as answers:
                    answers.write("\n".join(lines) + "\n")
                print("+ (lines copied into jobs/close.properties, as the README says, and the same command again)")
                count += run(newcomer, last_close, 0, password)
                continue
            if language != "sh":
                fail(f"a fenced block of which nobody knows what it is: ```{language}")
            for line in lines:
                command = without_comment(line)
                if not command:
                    continue
                word = command.split()[0]
                if command == "make test" and options.quick:
                    not_run.append((command, "--quick"))
                elif command.startswith("make bench"):
                    not_run.append((command, "measures for an hour or more on a machine that does nothing else"))
                elif word in ("install", "cp"):
                    count += run(newcomer, substituted(command, substitutions), 0, password)
                elif word in NOT_RUN:
                    not_run.append((command, NOT_RUN[word]))
                elif word in ("make", "export", "sed", "bin/tokenyield"):
                    # The README: what is not answered yet is listed and is exit 65; the block after it has the answers.
                    expected = 65 if command.startswith("bin/tokenyield close ") else 0
                    if expected == 65:
                        last_close = command
                    count += run(newcomer, substituted(command, substitutions), expected, password)
                    if command == "make build":
                        count += make_exports(newcomer, work, first, yesterday, password)
                else:
                    fail(f"a command of which nobody knows whether it can be run: {command}")
        must_be_there(clone, built)
        for target in sorted(set(re.findall(r"`make ([a-z-]+)`", README))):
            count += run(newcomer, f"make -n {target} >/dev/null", 0, password)
        print("\nNot run:")
        for command, why in not_run:
            print(f"  {command}\n      {why}")
        print(f"\n{count} passed, 0 failed; {len(mentioned_files())} files that the README names are there")
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(work, ignore_errors=True)


def must_be_there(clone, files):
    missing = [file for file in files if not (clone / file).exists()]
    if missing:
        fail(f"the README names {', '.join(missing)}, which the repository does not have")


def substituted(command, substitutions):
    for old, new, _ in substitutions:
        command = command.replace(old, new)
    return command


def make_exports(newcomer, work, first, yesterday, password):
    """What the newcomer has already: exported files. They are made with the command that the README names for it."""
    days = (yesterday - first).days + 1
    return run(newcomer, f"bin/tokenyield sample --people 20 --events 30000 --from {first} --days {days} --out {work}/exports", 0, password)


def run(newcomer, command, expected, password):
    print(f"+ {command.replace(password, '(password)')}", flush=True)
    code = newcomer.run(command)
    if code != expected:
        fail(f"{command.replace(password, '(password)')} ended with {code} and not with {expected}")
    return 1


main()
