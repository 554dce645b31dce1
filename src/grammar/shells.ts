const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Executables that are shells: what they open takes commands. */
export const shells: ReadonlySet<string> = new Set(
  words('sh bash zsh ash dash ksh fish csh tcsh cmd powershell pwsh'),
);

/** Tags by which fences say that they hold commands for a shell. */
export const shellTags: ReadonlySet<string> = new Set(
  words(`
    bash sh shell zsh fish console terminal shellscript shell-session sh-session powershell ps ps1 pwsh cmd bat batch
    dos`),
);

/** Executables that are given texts of several lines: a quote that opens after one of them may close lines later. */
export const takesLongText: ReadonlySet<string> = new Set(
  words(`
    cat tee docker kubectl mysql psql mongosh redis-cli bash sh zsh ssh sudo echo printf curl python python3 git aws sed
    awk node perl ruby jq`),
);
