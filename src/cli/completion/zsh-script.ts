/** Works when it is sourced after compinit, and as a file _bookshelf in a folder of fpath. */
export const zshScript = String.raw`#compdef bookshelf
# Completion of bookshelf for zsh. In ~/.zshrc, behind compinit: source <(bookshelf completion zsh)
_bookshelf() {
  local line tab=$'\t'
  local -a lines parts words_whole words_open shown_whole shown_open
  lines=("${'$'}{(@f)$(bookshelf --complete zsh "${'$'}{(@)words[2,CURRENT-1]}" "$IPREFIX$QIPREFIX$PREFIX" 2>/dev/null)}")
  if [[ $lines[1] == files ]]; then
    _files
    return
  fi
  for line in $lines; do
    parts=("${'$'}{(@ps:\t:)line}")
    if [[ $parts[1] == open ]]; then
      words_open+=("$parts[2]")
      shown_open+=("$parts[2]${'$'}{parts[3]:+  -- $parts[3]}")
    else
      words_whole+=("$parts[2]")
      shown_whole+=("$parts[2]${'$'}{parts[3]:+  -- $parts[3]}")
    fi
  done
  (( $#words_open )) && compadd -U -l -S '' -d shown_open -a words_open
  (( $#words_whole )) && compadd -U -l -d shown_whole -a words_whole
  (( $#words_open + $#words_whole ))
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _bookshelf "$@"
else
  compdef _bookshelf bookshelf
fi
`;
