/** PowerShell 5.1 or newer. The words go through the environment, where nothing is quoted twice; where nothing comes back it completes files. */
export const powershellScript = String.raw`# Completion of bookshelf for PowerShell. In $PROFILE: bookshelf completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName bookshelf -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or ($_.Extent.EndOffset -eq $cursorPosition -and $wordToComplete -eq '') } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $env:BOOKSHELF_COMPLETE = ($words + $wordToComplete) -join "${'`'}n"
        $lines = @(bookshelf --complete powershell 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item Env:BOOKSHELF_COMPLETE -ErrorAction SilentlyContinue
    }
    foreach ($line in $lines) {
        $value, $how, $description = $line -split "${'`'}t", 3
        $text = $value
        if ($value -match '[^\p{L}\p{N}_./:=+-]') {
            $text = "'" + $value.Replace("'", "''")
            if ($how -ne 'open') { $text += "'" }
        }
        if (-not $description) { $description = $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $description)
    }
}
`;
