package earshot.plot;

/** A figure whose colours are numbers. */
interface Coloured extends Figure {

    /** The same numbers in other colours. */
    Figure in(Scale scale);
}
