/** Bash 4 or newer. The words are put in as they come, because bookshelf knows where bash breaks its line and what has to be quoted. */
export const bashScript = String.raw`# Completion of bookshelf for bash 4 or newer. In ~/.bashrc: source <(bookshelf completion bash)
_bookshelf() {
  local how= word
  COMPREPLY=()
  {
    IFS= read -r how
    while IFS= read -r word; do COMPREPLY+=("$word"); done
  } < <(bookshelf --complete bash "${'$'}{COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  case $how in
    files) compopt -o default -o bashdefault ;;
    partial) compopt -o nospace ;;
  esac
}
complete -F _bookshelf bookshelf
`;
