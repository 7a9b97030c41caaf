@echo off
rem The one command of Perennial on Windows: builds what is missing, then runs a sub-command.
rem After a change of the sources, run mvnw.cmd -DskipTests package yourself: unlike the script it does not look for changes.
setlocal
call "%~dp0.mvn\find-jdk.cmd" || exit /b 1
set "PERENNIAL_HOME=%~dp0."
set "GIVEN_DATA=%PERENNIAL_DATA%"
if not defined PERENNIAL_DATA set "PERENNIAL_DATA=%~dp0data"
call :jar standalone
call :jar cli
if not defined JAR_standalone goto build
if not defined JAR_cli goto build
goto run

:build
echo Building, this takes a minute or two 1>&2
pushd "%~dp0"
call mvnw.cmd -q -B -ntp -DskipTests -Dspotless.check.skip=true -pl standalone,cli -am package || (popd & exit /b 1)
popd
call :jar standalone
call :jar cli

:run
if "%~1"=="up" goto up
"%JAVA_HOME%\bin\java" -Xmx512m -XX:+UseSerialGC -jar "%JAR_cli%" %*
exit /b %ERRORLEVEL%

:up
rem Options as --name=value or --name value; cmd.exe takes = for a blank, so both come as two words.
shift
set "MORE="
set "SETTINGS=--perennial.data-directory="%PERENNIAL_DATA%""
:option
if "%~1"=="" goto start
set "NAME=%~1"
if "%NAME%"=="--example" (
  set "MORE=%MORE% --perennial.example=true"
  if not defined GIVEN_DATA set "SETTINGS=--perennial.data-directory="%~dp0data-example""
  shift
  goto option
)
if not "%NAME:~0,2%"=="--" (
  echo '%NAME%' is not an option; see perennial help up 1>&2
  exit /b 64
)
if "%~2"=="" (
  echo %NAME% needs a value; see perennial help up 1>&2
  exit /b 64
)
set "NAME=%NAME:~2%"
if "%NAME%"=="data" set "NAME=perennial.data-directory"
if "%NAME%"=="port" set "NAME=server.port"
for /f "tokens=1 delims=." %%p in ("%NAME%") do set "FIRST=%%p"
if not "%FIRST%"=="perennial" if not "%FIRST%"=="server" if not "%FIRST%"=="logging" if not "%FIRST%"=="management" if not "%FIRST%"=="spring" set "NAME=perennial.%NAME%"
if "%NAME%"=="perennial.data-directory" (set "GIVEN_DATA=%~2" & set "SETTINGS=--perennial.data-directory="%~f2"") else (set "MORE=%MORE% --%NAME%="%~2"")
shift
shift
goto option

:start
"%JAVA_HOME%\bin\java" -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Daxoniq.update-checker.disabled=true %PERENNIAL_JAVA_OPTIONS% -jar "%JAR_standalone%" %SETTINGS% %MORE%
exit /b %ERRORLEVEL%

:jar
for %%j in ("%~dp0%1\target\%1-*-exec.jar") do set "JAR_%1=%%~fj"
exit /b 0
