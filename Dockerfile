# One file for the four launchers: docker build --build-arg JAVA_VERSION=25 --target command-side .
# (docker compose takes the version from .env).
ARG JAVA_VERSION

FROM eclipse-temurin:${JAVA_VERSION}-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests -Dspotless.check.skip=true package \
 && mkdir /jars \
 && for side in command-side query-side workbench standalone; do cp "$side/target/$side"-*-exec.jar "/jars/$side.jar"; done

FROM eclipse-temurin:${JAVA_VERSION}-jre AS run
RUN useradd --system --uid 10001 --home-dir /data --create-home perennial
USER perennial
WORKDIR /data
ENV PERENNIAL_DATADIRECTORY=/data
# bash speaks HTTP itself: the image has no other client that could be relied on.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$((SERVER_PORT + 1000)) && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Daxoniq.update-checker.disabled=true", "-jar", "/app.jar"]

FROM run AS command-side
ENV SERVER_PORT=8081
EXPOSE 8081
COPY --from=build /jars/command-side.jar /app.jar

FROM run AS query-side
ENV SERVER_PORT=8082
EXPOSE 8082
COPY --from=build /jars/query-side.jar /app.jar

FROM run AS workbench
ENV SERVER_PORT=8083
EXPOSE 8083
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /alive HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 204 '"]
COPY --from=build /jars/workbench.jar /app.jar

FROM run AS standalone
ENV SERVER_PORT=8080
EXPOSE 8080
VOLUME /data
COPY --from=build /jars/standalone.jar /app.jar
