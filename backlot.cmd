@echo off
rem The way into Backlot on Windows. Not run by us: tell us what fails.
rem   backlot            the studio window
rem   backlot FILE       the window with a screenplay, a .backlot folder or a .storyboarder project
rem   backlot COMMAND    the command line; see backlot --help
rem   backlot test       every test
setlocal EnableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"

rem What the window opens, and its flags; every other word is for the command line.
set "MODULE=cli"
if "%~1"=="" set "MODULE=desktop"
for %%F in (--screenshot --size --warm-up) do if "%~1"=="%%F" set "MODULE=desktop"
for %%E in (.fountain .spmd .fdx .txt .backlot .storyboarder) do if /i "%~x1"=="%%E" (
    set "MODULE=desktop"
    if not exist "%~1" (
        echo backlot: there is no file or folder %~1. 1>&2
        echo   Check the path: it was looked for from %CD%. 1>&2
        exit /b 2
    )
)

set "JDK="
call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if exist %%R for /d %%J in ("%%~R\*") do call :try "%%~J"
)
if not defined JDK (
    echo backlot: no JDK 25 was found. 1>&2
    echo   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    echo   or set JAVA_HOME to one that lies elsewhere. 1>&2
    exit /b 3
)
set "JAVA_HOME=%JDK%"
where mvn >nul 2>nul
if errorlevel 1 (
    if not exist "%ROOT%\target\backlot-built" (
        echo backlot: Maven was not found: https://maven.apache.org/install.html 1>&2
        exit /b 3
    )
)

if "%~1"=="test" (
    call mvn -B -f "%ROOT%\pom.xml" verify
    exit /b !errorlevel!
)

rem Builds when a source is newer than the last build.
powershell -NoProfile -Command "$s='%ROOT%\target\backlot-built'; if (!(Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTimeUtc; $n=Get-ChildItem -Recurse -File '%ROOT%\assets','%ROOT%\render-core','%ROOT%\model-runtime','%ROOT%\app','%ROOT%\pom.xml' | Where-Object { $_.FullName -notmatch '\\target\\|\\src\\test\\' -and $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if errorlevel 1 (
    echo backlot: building 1>&2
    if not exist "%ROOT%\target" mkdir "%ROOT%\target"
    echo %ROOT%> "%ROOT%\target\backlot-building"
    call mvn -B -q -f "%ROOT%\pom.xml" package -pl app/cli,app/desktop -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true -Denforcer.skip=true 1>&2
    if errorlevel 1 exit /b 4
    move /y "%ROOT%\target\backlot-building" "%ROOT%\target\backlot-built" >nul
)

if defined BACKLOT_CACHE (set "CACHE=%BACKLOT_CACHE%") else set "CACHE=%LOCALAPPDATA%\Backlot"
set "MAIN=studio.backlot.%MODULE%.Main"
set "CLASS_PATH="
for %%F in ("%ROOT%\app\%MODULE%\target\backlot-%MODULE%-*.jar") do set "CLASS_PATH=%%~fF"
set "MODULE_PATH="
for /f "usebackq delims=" %%P in ("%ROOT%\app\%MODULE%\target\class-path.txt") do set "ALL=%%P"
for %%E in ("%ALL:;=" "%") do (
    echo %%~E| findstr /r /c:"javafx-.*-win" >nul && (set "MODULE_PATH=!MODULE_PATH!;%%~E") || (
        echo %%~E| findstr /c:"\org\openjfx\" >nul || set "CLASS_PATH=!CLASS_PATH!;%%~E"
    )
)
set FX=
if "%MODULE%"=="desktop" set FX=--module-path "%MODULE_PATH:~1%" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED
if "%MODULE%"=="cli" set FX=--enable-native-access=ALL-UNNAMED -Djava.awt.headless=true
"%JDK%\bin\java" -XX:+UseSerialGC -Xmx1g -XX:MaxNewSize=96m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -Xlog:disable -Xlog:all=error:stderr --sun-misc-unsafe-memory-access=allow -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dorg.lwjgl.system.memoryBackend=ffm -Dorg.bytedeco.javacpp.cachedir="%CACHE%\natives\javacpp" -Djavafx.cachedir="%CACHE%\natives\javafx" -Dbacklot.cache="%CACHE%" -Dbacklot.home="%ROOT%" %FX% %BACKLOT_JAVA_OPTIONS% -cp "%CLASS_PATH%" %MAIN% %*
exit /b %errorlevel%

:try
if defined JDK exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\javac.exe" exit /b
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b
