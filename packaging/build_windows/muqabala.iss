; Installer of Muqabala, for Inno Setup 6. Run by `packaging/build.py windows`, which defines Version, Bundle, Formats, Icon.
#ifndef Version
  #error Version, Bundle, Formats and Icon are given by packaging/build.py
#endif

[Setup]
AppId={{6C1A7D0E-6E0B-4E0C-9C63-6D2F8B7A41D5}
AppName=Muqabala
AppVersion={#Version}
AppPublisher=The Muqabala developers
DefaultDirName={autopf}\Muqabala
DefaultGroupName=Muqabala
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Bundle}\LICENSE
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\muqabala-window.exe
OutputBaseFilename=muqabala-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ar"; MessagesFile: "compiler:Languages\Arabic.isl"

[CustomMessages]
en.CommandLine=Add the command "muqabala" to the search path
ar.CommandLine=أضف الأمر "muqabala" إلى مسار البحث
en.Document=Document
ar.Document=مستند

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "path"; Description: "{cm:CommandLine}"; Flags: unchecked

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\gloss-worker"

[Icons]
Name: "{autoprograms}\Muqabala"; Filename: "{app}\muqabala-window.exe"; AppUserModelID: "Muqabala"
Name: "{autodesktop}\Muqabala"; Filename: "{app}\muqabala-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\Muqabala.Document"; ValueType: string; ValueData: "{cm:Document}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Muqabala.Document\DefaultIcon"; ValueType: string; ValueData: "{app}\muqabala-window.exe,0"
Root: HKA; Subkey: "Software\Classes\Muqabala.Document\shell\open\command"; ValueType: string; ValueData: """{app}\muqabala-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\muqabala-window.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Muqabala"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\muqabala-window.exe\shell\open\command"; ValueType: string; ValueData: """{app}\muqabala-window.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: NeedsPath
#include Formats

[Run]
Filename: "{app}\muqabala-window.exe"; Description: "{cm:LaunchProgram,Muqabala}"; Flags: nowait postinstall skipifsilent

[Code]
function NeedsPath: Boolean;
var
  Known: String;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known) then
    Known := '';
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Known) + ';') = 0;
end;
