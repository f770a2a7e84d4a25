# The tasks of the house. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# What `make issue` builds and where it puts the result.
ISSUE ?= Issues/002
OUTPUT ?= Output

# One set of flags for every release build and one for every debug build, so that nothing is compiled twice.
RELEASE := Scripts/swift build --configuration release --static-swift-stdlib --product zine
ZINE := .build/release/zine
# Goes along where it was built.
INBOX := .build/release/zine-inbox

.PHONY: help
help: ## List these tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: issue
issue: build ## Build the program and typeset ISSUE (default Issues/002) into Output
	@$(ZINE) build $(ISSUE) --output $(OUTPUT)
	@Scripts/list-output $(OUTPUT)/$(notdir $(ISSUE:/=))

.PHONY: manual
manual: build ## Make the documentation into a booklet, pages and a site with the program itself, in Output/manual
	@mkdir -p $(OUTPUT)/manual/source
	@ln -sfn $(CURDIR)/Documentation $(OUTPUT)/manual/source/book
	@$(ZINE) build $(OUTPUT)/manual/source/book --editions print,pages --output $(OUTPUT)/manual --quiet
	@$(ZINE) publish $(OUTPUT)/manual/source/book --to $(OUTPUT)/manual/site --quiet
	@Scripts/list-output $(OUTPUT)/manual/book

.PHONY: build
build: ## Build the program in release mode
	@Scripts/setup build
	@$(RELEASE)

# The same flags as the program's, with the database and the server beside it.
.PHONY: inbox
inbox: build ## Build zine-inbox, for `zine readers`, `zine send` and `zine inbox`
	@Scripts/setup inbox
	@$(subst --product zine,--product zine-inbox,$(RELEASE))

.PHONY: test
test: ## Run every test
	@Scripts/setup build inbox test
	@python3 -m unittest discover --quiet --start-directory Benchmarks
	@python3 -m unittest discover --quiet --start-directory Tests/Scripts
	@Scripts/build-checked
	@python3 -m unittest discover --quiet --start-directory Tests/Browser
	@python3 -m unittest discover --quiet --start-directory Tests/Book
	@python3 Tests/Inbox/run.py
	@Scripts/swift test --skip-build --disable-xctest

.PHONY: accept
accept: ## Keep what pages look like now, and show those that changed before and after in .build/review/index.html
	@Scripts/setup build inbox test
	@Scripts/accept

# How long `make fuzz` fuzzes, in seconds, and which readers: all where none is named.
SECONDS_FUZZED ?= 600
READERS ?=
# The most seconds that one input may take.
PATIENCE ?= 5
# Of the chances that the fuzzer takes; 0 is another one each time.
SEED ?= 0

.PHONY: fuzz
fuzz: ## Fuzz the readers of what strangers write for SECONDS_FUZZED seconds
	@Scripts/setup build inbox test
	@Scripts/fuzz --seconds $(SECONDS_FUZZED) --patience $(PATIENCE) --seed $(SEED) $(READERS)

# Tests that start other programs, browsers among them, or measure pages for minutes are left out: they run the program as it is.
SANITIZED := ZineCoreTests|ZineDocumentTests|ZineDrawingTests|ZineHTMLTests|ZineImpositionTests|ZineReaderTests|ZineRenderTests|ZineTextTests|ZineWebTests|ZinePreviewTests|FuzzTests

.PHONY: test-sanitized
test-sanitized: ## Run the tests of the rooms under the address sanitizer, then under the thread sanitizer
	@Scripts/setup build inbox test
	@Scripts/test-sanitized address '$(SANITIZED)'
	@Scripts/test-sanitized thread '$(SANITIZED)'

.PHONY: test-kills
test-kills: build ## Kill a thousand builds and a thousand publications, and look at what they leave
	@Scripts/kill-builds --zine $(ZINE)

.PHONY: test-sends
test-sends: inbox ## Kill a thousand sendings, let the mail server fail, and count the letters that arrived
	@Scripts/kill-sends --zine $(ZINE)

.PHONY: lint
lint: ## Check formatting, what rooms may import, circles of files and forbidden words
	@Scripts/setup lint
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@Scripts/check-imports
	@Scripts/check-circles
	@Scripts/check-words

.PHONY: format
format: ## Format every Swift file in place
	@swift format format --in-place --recursive --parallel Package.swift Sources Tests

.PHONY: check-output
check-output: build ## Build every issue and the site, and check their files with other people's tools
	@Scripts/setup test check
	@$(ZINE) build Issues --output $(OUTPUT) --quiet
	@$(ZINE) publish Issues --to $(OUTPUT)/site --quiet
	@Scripts/check-output $(OUTPUT)/site $(patsubst Issues/%/issue.yaml,$(OUTPUT)/%,$(wildcard Issues/*/issue.yaml))

.PHONY: test-fresh
test-fresh: ## Run the README's two commands on a bare Debian, as root and as another user, and compare the bytes
	@Scripts/setup fresh
	@Scripts/test-fresh

.PHONY: compare-viewers
compare-viewers: build ## Show the files of four issues in viewers and printers' converters, and see whether they agree and find words
	@Scripts/setup viewers
	@.build-tools/python-viewers/bin/python Scripts/compare-viewers --zine $(ZINE)
	@$(ZINE) build Issues --editions pages --output $(OUTPUT) --quiet
	@.build-tools/python-viewers/bin/python Scripts/find-words $(patsubst Issues/%/issue.yaml,$(OUTPUT)/%/pages.pdf,$(wildcard Issues/*/issue.yaml))

.PHONY: bench
bench: build ## Measure speed, memory and texture beside Typst, WeasyPrint and LuaLaTeX
	@Scripts/setup bench
	@case " $(BENCH) " in *" import "*) Scripts/setup import ;; esac
	@case " $(BENCH) " in *" send "*) $(MAKE) inbox ;; esac
	@Scripts/swift build --configuration release --static-swift-stdlib --product paragraph-bench
	@.build-tools/python-bench/bin/python Benchmarks/run.py $(BENCH)

.PHONY: setup
setup: ## Install what building and testing need, and nothing else
	@Scripts/setup build test

# Where `make install` puts the program; DESTDIR goes before it, as packagers expect.
PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share

.PHONY: install
install: build install-files ## Install program, assets, faces, completions and manual page under PREFIX (default /usr/local)

# The same without a build before it, for those who pack what is built.
.PHONY: install-files
install-files:
	@install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/zine $(SHARE)/man/man1 \
		$(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	@install -m 755 $(ZINE) $(DESTDIR)$(PREFIX)/bin/zine
	@if [ -x $(INBOX) ]; then install -m 755 $(INBOX) $(DESTDIR)$(PREFIX)/bin/zine-inbox; fi
	@cp -RL Assets Fonts $(SHARE)/zine/
	@Scripts/write-manual $(ZINE) > $(SHARE)/man/man1/zine.1
	@$(ZINE) --generate-completion-script bash > $(SHARE)/bash-completion/completions/zine
	@$(ZINE) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_zine
	@$(ZINE) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/zine.fish

.PHONY: uninstall
uninstall: ## Remove what `make install` put under PREFIX
	@rm -rf $(SHARE)/zine $(DESTDIR)$(PREFIX)/bin/zine $(DESTDIR)$(PREFIX)/bin/zine-inbox $(SHARE)/man/man1/zine.1 \
		$(SHARE)/bash-completion/completions/zine $(SHARE)/zsh/site-functions/_zine \
		$(SHARE)/fish/vendor_completions.d/zine.fish

.PHONY: deb
deb: build ## Make a Debian package of the program in Output/packages, and look at it with lintian
	@Scripts/setup package
	@package=$$(Scripts/make-deb) && lintian --fail-on error,warning $$package && echo $$package

.PHONY: test-deb
test-deb: deb ## Install the package on a bare Debian without Swift, and make an issue and a site with it
	@Scripts/setup fresh
	@Scripts/test-deb

.PHONY: release
release: deb ## Make package, tarball and checksums in Output/packages
	@Scripts/make-tarball
	@cd Output/packages && sha256sum zine* > SHA256SUMS && cat SHA256SUMS

.PHONY: clean
clean: ## Remove everything that was built, Output included
	@rm -rf .build .build-tools .bench Output
