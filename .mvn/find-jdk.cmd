@rem Called by mvnw.cmd and perennial.cmd: sets JAVA_HOME to the newest JDK found, 21 or newer, or ends with 1.
@set "BEST_HOME="
@set "BEST_VERSION=20"
@if defined JAVA_HOME call :look "%JAVA_HOME%"
@for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*\current") do @call :look "%%~d"
@if not defined BEST_HOME (
  echo Perennial needs a JDK, version 21 or newer: install one ^(for example Temurin 25, https://adoptium.net^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)
@set "JAVA_HOME=%BEST_HOME%"
@exit /b 0

:look
@if not exist "%~1\bin\javac.exe" exit /b 0
@if not exist "%~1\release" exit /b 0
@set "FOUND="
@for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do @set "FOUND=%%~v"
@for /f "tokens=1 delims=.-+" %%v in ("%FOUND%") do @set "FOUND=%%v"
@if not defined FOUND exit /b 0
@if %FOUND% LEQ %BEST_VERSION% exit /b 0
@set "BEST_VERSION=%FOUND%"
@set "BEST_HOME=%~1"
@exit /b 0
