package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import java.util.List;

/**
 * An application and where it stands in the input.
 *
 * @param application it
 * @param faults what was lost before its own text began
 * @param places for each certificate, the row or line it was read from
 */
record Submission(Application application, List<ReadFault> faults, List<String> places) {

    Submission {
        faults = List.copyOf(faults);
        places = List.copyOf(places);
    }
}
