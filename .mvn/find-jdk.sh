# Sourced by mvnw and perennial: sets JAVA_HOME to the newest JDK found, 21 or newer, or ends with one sentence.
# Looked at: JAVA_HOME, the java on the path, and the usual places of Linux, macOS, SDKMAN, jenv, asdf and mise.

find_jdk() {
  best_home=
  best_version=20
  on_path=$(command -v java 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for home in "${JAVA_HOME-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jenv/versions/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.jdks/*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    case "$version" in '' | *[!0-9]*) continue ;; esac
    if [ "$version" -gt "$best_version" ]; then
      best_version=$version
      best_home=$home
    fi
  done
  if [ -z "$best_home" ]; then
    echo "Perennial needs a JDK, version 21 or newer: install one (for example Temurin 25, https://adoptium.net) or set JAVA_HOME to it." >&2
    exit 1
  fi
  JAVA_HOME=$best_home
  export JAVA_HOME
}

set +f # the wrapper switches globbing off
find_jdk
