# shellcheck shell=bash
# Finds a JDK and a Maven for ./gatehouse and ./verify, which source this file. Runs in bash 3.2, the one of macOS.
# Called before every start of the program: finding the JDK reads `release` files and starts no process where it can.

needed_jdk=25
needed_maven=3.8
failed=70 # exit status when Gatehouse could not be built or started; 1 to 3 belong to the program itself

say() { printf 'gatehouse: %s\n' "$*" >&2; }

give_up() {
    say "$@"
    exit "$failed"
}

# jdk_at DIR: sets jdk_feature (25) and jdk_key (version, vendor, processor) when DIR holds a JDK.
jdk_at() {
    local line
    jdk_feature=0 jdk_key=jdk
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=*)
                jdk_feature=${line#JAVA_VERSION=\"}
                jdk_feature=${jdk_feature%%[!0-9]*}
                ;;
            JAVA_RUNTIME_VERSION=* | IMPLEMENTOR=* | OS_ARCH=*) jdk_key=$jdk_key-${line#*=} ;;
        esac
    done <"$1/release"
    jdk_key=${jdk_key//[!A-Za-z0-9_.+-]/}
    [ "${jdk_feature:-0}" -ge "$needed_jdk" ]
}

# A JDK that the user chose (JAVA_HOME, PATH) is taken if it is new enough.
find_chosen_jdk() {
    local java link
    if [ -n "${JAVA_HOME:-}" ] && jdk_at "${JAVA_HOME%/}"; then
        jdk=${JAVA_HOME%/}
        return 0
    fi
    java=$(command -v java) || return 1
    while [ -L "$java" ]; do
        link=$(readlink "$java")
        case $link in
            /*) java=$link ;;
            *) java=${java%/*}/$link ;;
        esac
    done
    java=${java%/bin/java}
    jdk_at "$java" && jdk=$java
}

# Of those that merely lie about, the one nearest to the version that Gatehouse is tested with.
find_installed_jdk() {
    local dir best=""
    for dir in /usr/lib/jvm/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if jdk_at "$dir" && { [ -z "$best" ] || [ "$jdk_feature" -lt "$best" ]; }; then
            best=$jdk_feature jdk=$dir
        fi
    done
    if [ -z "$best" ] && [ -x /usr/libexec/java_home ]; then
        dir=$(/usr/libexec/java_home -v "$needed_jdk+" 2>/dev/null) && jdk_at "$dir" && best=$jdk_feature jdk=$dir
    fi
    [ -n "$best" ] && jdk_at "$jdk"
}

can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# apt_install PACKAGE: says what it does, installs it, and fails quietly where the archive does not have it.
apt_install() {
    local log
    can_apt || return 1
    log=$(mktemp "${TMPDIR:-/tmp}/gatehouse-apt.XXXXXX")
    apt-get update >"$log" 2>&1 </dev/null || true
    if [ -z "$(apt-cache search --names-only "^$1\$" 2>/dev/null)" ]; then
        rm -f "$log"
        return 1
    fi
    say "installing $1 with apt-get"
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y "$1" >>"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        say "apt-get could not install $1; its output is in $log"
        return 1
    fi
    rm -f "$log"
}

# Sets jdk, jdk_feature and jdk_key, and JAVA_HOME for what is started from here.
find_jdk() {
    if ! find_chosen_jdk && ! find_installed_jdk; then
        if ! { apt_install "openjdk-$needed_jdk-jdk-headless" && find_installed_jdk; }; then
            say "needs a JDK $needed_jdk or newer; there is none in JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN or macOS's places."
            say "  SDKMAN:          sdk install java $needed_jdk-tem"
            say "  Debian, Ubuntu:  apt-get install openjdk-$needed_jdk-jdk-headless (where its archive has it)"
            say "  macOS:           brew install openjdk@$needed_jdk"
            say "  any:             unpack one from https://adoptium.net and set JAVA_HOME to its folder"
            exit "$failed"
        fi
    fi
    export JAVA_HOME=$jdk
}

# maven_at COMMAND: whether it is a Maven that is new enough. Needs JAVA_HOME.
maven_at() {
    local version major minor
    [ -n "$1" ] && [ -x "$1" ] || return 1
    version=$("$1" -B --version 2>/dev/null </dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    [ -n "$major" ] || return 1
    [ "$major" -gt "${needed_maven%.*}" ] || { [ "$major" -eq "${needed_maven%.*}" ] && [ "$minor" -ge "${needed_maven#*.}" ]; }
}

# Sets maven, and MAVEN_OPTS to what Maven needs on the JDK that find_jdk chose.
find_maven() {
    # Maven's own libraries use what JDK 24 and later warn of. The flags are safe: the JDK is known to be new.
    export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    local candidate
    for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" \
        "${M2_HOME:+$M2_HOME/bin/mvn}"; do
        if maven_at "$candidate"; then
            maven=$candidate
            return 0
        fi
    done
    if apt_install maven; then
        hash -r
        maven=$(command -v mvn || true)
        maven_at "$maven" && return 0
    fi
    say "needs Maven $needed_maven or newer to build; there is none in PATH, MAVEN_HOME or M2_HOME."
    say "  Debian, Ubuntu:  apt-get install maven (this script does it when it runs as root)"
    say "  SDKMAN:          sdk install maven"
    say "  macOS:           brew install maven"
    exit "$failed"
}
