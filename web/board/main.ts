// The board needs no script; this names its style sheet for the bundler.
import './board.css'
