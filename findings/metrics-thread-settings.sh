#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Open Liberty 26.0.0.3: a bean that is first made by a read of /metrics has 0 for its int settings, for good.
#
# An application registers a gauge on an application-scoped bean and does not touch the bean. The bean is then made by the first
# GET /metrics, on a thread without the application's class loader: MicroProfile Config finds the application's
# META-INF/microprofile-config.properties no more, and an @ConfigProperty int without a default is injected as 0, without the
# deployment error that a missing setting gives elsewhere. The bean keeps the 0 when the application itself uses it later. With the
# bean touched at the application's start, the gauge and the application read 300.
# Needs a JDK, Maven and curl; unpacks Liberty (about 400 MB) in a temporary folder.
set -euo pipefail
work=$(mktemp -d)
export WLP_USER_DIR="$work/usr"
trap '"$work/wlp/bin/server" stop finding >"$work/stop" 2>&1 || true; rm -rf "$work"' EXIT
mvn=$(command -v mvn || echo "$(cd "$(dirname "$0")/.." && pwd)/mvnw")
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>metrics-thread-settings</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>jakarta.platform</groupId><artifactId>jakarta.jakartaee-api</artifactId><version>10.0.0</version></dependency>
    <dependency><groupId>org.eclipse.microprofile.config</groupId><artifactId>microprofile-config-api</artifactId><version>3.1</version></dependency>
    <dependency><groupId>org.eclipse.microprofile.metrics</groupId><artifactId>microprofile-metrics-api</artifactId><version>5.1.1</version></dependency>
  </dependencies>
</project>
POM
"$mvn" -q -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile="$work/classpath" >&2
"$mvn" -q -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
  -Dartifact=io.openliberty:openliberty-runtime:26.0.0.3:zip -DoutputDirectory="$work" >&2

server="$WLP_USER_DIR/servers/finding"
app="$server/apps/finding.war"
mkdir -p "$work/src" "$app/WEB-INF/classes/META-INF"
cat >"$work/src/Threshold.java" <<'JAVA'
package finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
public class Threshold {
    @Inject
    @ConfigProperty(name = "threshold")
    int value;

    public int value() {
        return value;
    }
}
JAVA
cat >"$work/src/AtStart.java" <<'JAVA'
package finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.metrics.MetricRegistry;

@ApplicationScoped
public class AtStart {
    void register(@Observes @Initialized(ApplicationScoped.class) Object started, MetricRegistry metrics, Threshold threshold) {
        metrics.gauge("finding_threshold", threshold, Threshold::value);
        if (System.getenv("TOUCH") != null) {
            threshold.value();
        }
    }
}
JAVA
cat >"$work/src/Show.java" <<'JAVA'
package finding;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/threshold")
public class Show extends HttpServlet {
    @Inject
    Threshold threshold;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().println(threshold.value());
    }
}
JAVA
javac -nowarn -cp "$(cat "$work/classpath")" -d "$app/WEB-INF/classes" "$work"/src/*.java
echo 'threshold=300' >"$app/WEB-INF/classes/META-INF/microprofile-config.properties"
echo '<beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="all"/>' >"$app/WEB-INF/beans.xml"
cat >"$server/server.xml" <<XML
<server>
  <featureManager>
    <feature>servlet-6.0</feature><feature>cdi-4.0</feature><feature>mpConfig-3.1</feature><feature>mpMetrics-5.1</feature>
  </featureManager>
  <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="$port" httpsPort="-1"/>
  <mpMetrics authentication="false"/>
  <webApplication location="finding.war" contextRoot="/"/>
</server>
XML

ask() {
  "$work/wlp/bin/server" start finding >"$work/start" 2>&1 || { cat "$work/start" >&2; exit 1; }
  for _ in $(seq 120); do
    grep -qs CWWKF0011I "$server/logs/messages.log" && break
    sleep 0.5
  done
  echo "$1: /metrics $(curl -s "http://localhost:$port/metrics" | sed -n 's/^finding_threshold.* //p'), then the application $(curl -s "http://localhost:$port/threshold")"
  "$work/wlp/bin/server" stop finding >"$work/stop" 2>&1
}
ask 'not touched at the start' >"$work/seen"
TOUCH=yes ask 'touched at the start' >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'SEEN'
not touched at the start: /metrics 0.0, then the application 0
touched at the start: /metrics 300.0, then the application 300
SEEN
diff "$work/expected" "$work/seen" || { echo "the behaviour changed" >&2; exit 1; }
