/** Fish chooses among the words by itself, quotes them, and shows what stands behind the tab. */
export const fishScript = String.raw`# Completion of bookshelf for fish. In ~/.config/fish/config.fish: bookshelf completion fish | source
function __bookshelf_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (bookshelf --complete fish $words[2..-1] "$current" 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path "$current"
    else
        printf '%s\n' $lines
    end
end
complete -c bookshelf -e
complete -c bookshelf -k -f -a '(__bookshelf_complete)'
`;
