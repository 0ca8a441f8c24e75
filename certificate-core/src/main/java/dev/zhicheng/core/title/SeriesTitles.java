package dev.zhicheng.core.title;

import java.util.List;
import java.util.Objects;

/**
 * A series and its titles: one group of a catalogue, and the form in which a catalogue file holds it.
 *
 * @param series the series, not null
 * @param titles its titles in the order of the catalogue
 */
public record SeriesTitles(Series series, List<Title> titles) {

    /** Refuses null; copies the list. */
    public SeriesTitles {
        Objects.requireNonNull(series, "series");
        titles = List.copyOf(titles);
    }
}
