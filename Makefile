# Everything a developer does, and nothing else: `make` alone lists it.

PREFIX ?= /usr/local
DESTDIR ?=
# The district that `make run` opens.
DIR ?= Schedules/maricopa

SWIFT ?= swift
# Linked statically: one file that starts quickly and needs no Swift on the machine it is copied to. Swift brings lld
# along; the system's linker warns of a call inside Foundation that the program never makes.
RELEASE := -c release --product bellwatch --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s
BINARY := .build/release/bellwatch
SOURCES := Package.swift Sources Tests $(wildcard Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Steps/Package.swift Benchmarks/Steps/Sources Benchmarks/Steps/Benchmarks)

.DEFAULT_GOAL := help
.PHONY: help run build test lint format bench bench-steps bench-peers fuzz fuzz-all sanitize docs exports install uninstall deb deb-check clean swift ncurses tmux

help: ## List what make can do here.
	@awk -F ':[^#]*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Open the sample district (another one: make run DIR=path/to/district).
	@$(BINARY) "$(DIR)"

build: swift ncurses ## Build the program for use.
	@$(SWIFT) build $(RELEASE)

# One test after the other: on two cores that is over sooner than all at a time, and none waits for another's processor.
test: swift ncurses tmux ## Run all tests, those in a real terminal included.
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --no-parallel

lint: swift ## Check the form of all sources.
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: swift ## Bring all sources into form.
	$(SWIFT) format --in-place --recursive $(SOURCES)

bench: build ## Measure checks, files, key presses, memory and idleness on the largest district.
	$(SWIFT) run -c release --package-path Benchmarks bench $(BINARY)

bench-steps: swift ## Measure the solver's innermost steps, in instructions where the machine counts them.
	$(SWIFT) package --package-path Benchmarks/Steps benchmark

# PEERS names the districts and the options, as in: make bench-peers PEERS="Schedules/maricopa --seconds 10 --solver highs".
PEERS ?= Schedules/maricopa
bench-peers: build Benchmarks/peers/.venv ## Compare fill with OR-Tools CP-SAT and HiGHS.
	@PYTHONPATH=Benchmarks/peers Benchmarks/peers/.venv/bin/python -m peers $(PEERS) --bellwatch $(BINARY)

Benchmarks/peers/.venv: Benchmarks/peers/requirements.txt
	python3 -m venv $@
	$@/bin/pip install --quiet --requirement $<
	@touch $@

# How long each target is fed, how many at a time, which, and from what chance: 0 is another one each time.
FUZZ_SECONDS ?= 60
FUZZ_SEED ?= 0
FUZZ_JOBS ?= 2
FUZZ_LARGE ?= large
FUZZ_TARGETS ?= district week journal csv ics keys arguments
FUZZER := .build-fuzz/release/fuzz
FUZZER_FLAGS := -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld -Xswiftc -enable-testing \
  -Xcc -fsanitize=fuzzer-no-link,address

# Some builds of Swift come without libFuzzer.
FUZZER_PROBE := @_cdecl("LLVMFuzzerTestOneInput") public func probe(_: UnsafePointer<UInt8>, _: Int) -> Int32 { 0 }

fuzz: swift ncurses ## Feed hostile files, keys and command lines to the program (FUZZ_SECONDS=60 each).
	@mkdir -p .build-fuzz; echo '$(FUZZER_PROBE)' >.build-fuzz/probe.swift
	@if $(SWIFT)c -sanitize=fuzzer,address -use-ld=lld -parse-as-library .build-fuzz/probe.swift -o .build-fuzz/probe \
	  >.build-fuzz/probe.log 2>&1; then $(MAKE) --no-print-directory fuzz-all; \
	else echo "make: this Swift comes without libFuzzer: nothing is fuzzed (.build-fuzz/probe.log says more)."; fi

fuzz-all:
	$(SWIFT) build -c release --package-path Tests/Fuzzing --scratch-path .build-fuzz $(FUZZER_FLAGS) --product fuzz
	@for run in $(FUZZ_LARGE); do echo "== fuzz $$run"; $(FUZZER) $$run || exit 1; done
	@printf 'fuzz-target-%s\n' $(FUZZ_TARGETS) | xargs -r -n 1 -P $(FUZZ_JOBS) $(MAKE) --no-print-directory

# What was found is in .build-fuzz, beside the log of the target.
fuzz-target-%:
	@mkdir -p .build-fuzz/corpora/$*
	@SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 $(FUZZER) $* -max_total_time=$(FUZZ_SECONDS) -seed=$(FUZZ_SEED) -timeout=60 -rss_limit_mb=4096 \
	  -max_len=8192 -verbosity=0 -print_final_stats=1 -dict=$(CURDIR)/Tests/Fuzzing/$*.dict \
	  -artifact_prefix=$(CURDIR)/.build-fuzz/$*- \
	  $(CURDIR)/.build-fuzz/corpora/$* $(CURDIR)/Tests/Fuzzing/Corpora/$* >.build-fuzz/$*.log 2>&1; code=$$?; \
	echo "== fuzz $*"; tail -n 40 .build-fuzz/$*.log; exit $$code

sanitize: swift ncurses tmux ## Run all tests with the address sanitizer, those in a terminal with the thread sanitizer.
	SANITIZED=1 ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --no-parallel --sanitize=address --scratch-path .build-asan
	SANITIZED=1 $(SWIFT) test --no-parallel --sanitize=thread --scratch-path .build-tsan --filter EndToEndTests

# Where a shell and man look for what belongs to a program.
SHARE := $(DESTDIR)$(PREFIX)/share
COMPLETIONS := $(SHARE)/bash-completion/completions/bellwatch $(SHARE)/zsh/site-functions/_bellwatch \
  $(SHARE)/fish/vendor_completions.d/bellwatch.fish

# Under sudo the compiler may not be found, and must not own the build: what was built before is installed.
install: $(if $(and $(SUDO_USER),$(wildcard $(BINARY))),,build) install-files ## Install to PREFIX (/usr/local), below DESTDIR where given.

# BINARY may be another build: the package's test installs that of the tests.
install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/man/man1" $(foreach file,$(COMPLETIONS),"$(dir $(file))")
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/bellwatch"
	install -m 644 Documentation/man/*.1 "$(SHARE)/man/man1"
	$(BINARY) --generate-completion-script bash >"$(word 1,$(COMPLETIONS))"
	$(BINARY) --generate-completion-script zsh >"$(word 2,$(COMPLETIONS))"
	$(BINARY) --generate-completion-script fish >"$(word 3,$(COMPLETIONS))"

uninstall: ## Remove what install put there.
	rm -f "$(DESTDIR)$(PREFIX)/bin/bellwatch" $(foreach file,$(COMPLETIONS),"$(file)") \
	  $(foreach page,$(notdir $(wildcard Documentation/man/*.1)),"$(SHARE)/man/man1/$(page)")

VERSION = $(shell $(BINARY) --version)
DEB_ROOT := .build/deb/root
# What Debian 12 and newer call the libraries that the program is linked with.
DEB_DEPENDS := libc6 (>= 2.36), libgcc-s1, libncursesw6, libstdc++6, libtinfo6, ncurses-base, tzdata

deb: build deb-files ## Build a Debian package in .build/deb; it needs nothing but what it says it depends on.

deb-files:
	rm -rf $(DEB_ROOT)
	@$(MAKE) --no-print-directory install-files DESTDIR="$(DEB_ROOT)" PREFIX=/usr BINARY=$(BINARY)
	gzip -9n $(DEB_ROOT)/usr/share/man/man1/*.1
	install -d $(DEB_ROOT)/DEBIAN $(DEB_ROOT)/usr/share/doc/bellwatch
	install -m 644 LICENSE $(DEB_ROOT)/usr/share/doc/bellwatch/copyright
	printf '%s\n' 'Package: bellwatch' 'Version: $(VERSION)' "Architecture: $$(dpkg --print-architecture)" \
	  'Maintainer: The bellwatch developers <bellwatch@localhost>' 'Section: misc' 'Priority: optional' \
	  'Depends: $(DEB_DEPENDS)' 'Description: staff the schools of a district with officers' \
	  ' A terminal program that shows every campus by day and bell period, which hours nobody covers and which' \
	  ' rules a roster breaks, and that fills weeks.' >$(DEB_ROOT)/DEBIAN/control
	dpkg-deb --root-owner-group --build $(DEB_ROOT) .build/deb

deb-check: ## Install the package into a root with nothing but what it depends on, and run it there (needs root).
	@.ci/deb-check

docs: swift ncurses ## Make Commands.md, Keys.md and the manual pages anew.
	$(SWIFT) build --product bellwatch
	.build/debug/bellwatch documents Documentation

EXPORTS_PYTHON := .build/exports/bin/python
exports: swift ncurses ## Read exports back with icalendar, khal, calcurse and jq, as far as these can be had.
	@$(SWIFT) build --product bellwatch
	@test -x $(EXPORTS_PYTHON) || { python3 -m venv .build/exports \
	  && .build/exports/bin/pip install --quiet icalendar jsonschema; } || echo "make: Python's icalendar and jsonschema cannot be installed here"
	@if [ "$(CI)" = true ] && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq khal calcurse jq >/dev/null \
	    || echo "make: khal, calcurse and jq cannot be installed here"; \
	fi
	@$$(test -x $(EXPORTS_PYTHON) && echo $(EXPORTS_PYTHON) || echo python3) Tests/Exports/check_exports.py .build/debug/bellwatch

clean: ## Remove everything that was built.
	rm -rf .build .build-fuzz .build-asan .build-tsan Benchmarks/.build Benchmarks/peers/.venv

# What has to be on the machine. Debian's packages are installed where that needs no password.

swift:
	@command -v $(firstword $(SWIFT)) >/dev/null || { \
	  echo "make: Swift 6.2 or newer is missing: install it as https://www.swift.org/install says." >&2; exit 1; }

ncurses:
	@printf '#define NCURSES_WIDECHAR 1\n#include <curses.h>\n' | $${CC:-cc} -E -xc - >/dev/null 2>&1 \
	  || $(MAKE) --no-print-directory package-libncurses-dev

tmux:
	@command -v tmux >/dev/null || $(MAKE) --no-print-directory package-tmux

package-%:
	@if ! command -v apt-get >/dev/null; then \
	  echo "make: $* is missing: install it ($(or $(FEDORA_$*),$*) on Fedora), then make again." >&2; exit 1; \
	elif [ "$$(id -u)" = 0 ]; then sudo=; \
	elif sudo -n true 2>/dev/null; then sudo=sudo; \
	else \
	  echo "make: $* is missing: run 'sudo apt-get install $*', then make again." >&2; exit 1; \
	fi; \
	echo "make: installing $*"; \
	$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $*

FEDORA_libncurses-dev := ncurses-devel
