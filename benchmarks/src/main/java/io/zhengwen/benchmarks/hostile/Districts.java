package io.zhengwen.benchmarks.hostile;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import java.util.List;

/** The names of all divisions. */
final class Districts {
    static final List<String> NAMES =
            Gazetteer.load().all().stream().map(Division::name).toList();

    private Districts() {}
}
