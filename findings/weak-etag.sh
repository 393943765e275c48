#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# RESTEasy 6.2.12.Final and Jersey 3.1.10 answer a conditional GET differently where a gateway has weakened the tag.
#
# RFC 9110, section 13.1.2, says that If-None-Match is compared weakly: W/"v3" and "v3" match. nginx makes the first of the
# second when it packs an answer. Request.evaluatePreconditions(EntityTag) of RESTEasy
# tells the two apart, so that a caller behind such a gateway gets the whole answer each time (null below); Jersey's does not.
# Needs a JDK and Maven.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>weak-etag</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jboss.resteasy</groupId><artifactId>resteasy-core</artifactId><version>6.2.12.Final</version></dependency>
    <dependency><groupId>org.glassfish.jersey.core</groupId><artifactId>jersey-server</artifactId><version>3.1.10</version></dependency>
    <dependency><groupId>org.glassfish.jersey.inject</groupId><artifactId>jersey-hk2</artifactId><version>3.1.10</version></dependency>
  </dependencies>
</project>
POM

cat >"$work/WeakETag.java" <<'JAVA'
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.specimpl.RequestImpl;

public class WeakETag {
    public static void main(String[] arguments) throws Exception {
        for (String sent : new String[] {"\"v3\"", "W/\"v3\""}) {
            for (boolean weak : new boolean[] {false, true}) {
                RuntimeDelegate.setInstance(new org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl());
                MockHttpRequest mock = MockHttpRequest.get("/").header("If-None-Match", sent);
                show("RESTEasy", sent, weak, new RequestImpl(mock, new MockHttpResponse()));
                RuntimeDelegate.setInstance(new org.glassfish.jersey.server.internal.RuntimeDelegateImpl());
                ContainerRequest jersey = new ContainerRequest(
                        URI.create("http://localhost/"), URI.create("http://localhost/"), "GET", null,
                        new MapPropertiesDelegate(), null);
                jersey.header("If-None-Match", sent);
                show("Jersey", sent, weak, jersey);
            }
        }
    }

    static void show(String library, String sent, boolean weak, Request request) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(new EntityTag("v3", weak));
        System.out.println(library + ": If-None-Match " + sent + ", ours is " + (weak ? "W/" : "") + "\"v3\": "
                + (answer == null ? "null" : answer.build().getStatus()));
    }
}
JAVA

mvn=$(command -v mvn || echo "$(cd "$(dirname "$0")/.." && pwd)/mvnw")
"$mvn" -q -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile="$work/classpath" >&2
java -cp "$(cat "$work/classpath")" "$work/WeakETag.java" 2>"$work/log" >"$work/seen" || { cat "$work/log" >&2; exit 1; }
cat "$work/seen"
cat >"$work/expected" <<'SEEN'
RESTEasy: If-None-Match "v3", ours is "v3": 304
Jersey: If-None-Match "v3", ours is "v3": 304
RESTEasy: If-None-Match "v3", ours is W/"v3": null
Jersey: If-None-Match "v3", ours is W/"v3": 304
RESTEasy: If-None-Match W/"v3", ours is "v3": null
Jersey: If-None-Match W/"v3", ours is "v3": 304
RESTEasy: If-None-Match W/"v3", ours is W/"v3": 304
Jersey: If-None-Match W/"v3", ours is W/"v3": 304
SEEN
diff "$work/expected" "$work/seen" || { echo "the behaviour changed" >&2; exit 1; }
