@echo off
rem Runs Maven, of the version that .mvn\wrapper\maven-wrapper.properties names, on the newest JDK found.
setlocal
call "%~dp0.mvn\find-jdk.cmd" || exit /b 1
for /f "usebackq tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do if "%%a"=="distributionUrl" set "MAVEN_URL=%%b"
for %%f in ("%MAVEN_URL%") do set "MAVEN_NAME=%%~nf"
set "MAVEN_NAME=%MAVEN_NAME:-bin=%"
set "MAVEN_DIR=%USERPROFILE%\.m2\wrapper\dists\%MAVEN_NAME%-windows"
if not exist "%MAVEN_DIR%\%MAVEN_NAME%\bin\mvn.cmd" (
  powershell -NoProfile -Command "$ErrorActionPreference='Stop'; [Net.ServicePointManager]::SecurityProtocol='Tls12'; New-Item -ItemType Directory -Force $env:MAVEN_DIR | Out-Null; $zip=Join-Path $env:MAVEN_DIR 'maven.zip'; Invoke-WebRequest -UseBasicParsing $env:MAVEN_URL -OutFile $zip; Expand-Archive -Force $zip $env:MAVEN_DIR; Remove-Item $zip" || exit /b 1
)
set "MAVEN_PROJECTBASEDIR="
call "%MAVEN_DIR%\%MAVEN_NAME%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
