package io.tokenyield.scoring.signals;

import io.tokenyield.sql.SqlFile;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups of colleagues and teams on the last day of a month's days, by person. */
record People(SortedMap<String, String> groups, SortedMap<String, String> teams) {

    static People of(DataSource mart, SignalWindow window) {
        People people = new People(new TreeMap<>(), new TreeMap<>());
        JdbcClient.create(mart)
                .sql(SqlFile.text("signal/people.sql"))
                .param("lastDay", window.to().minusDays(1))
                .query(row -> {
                    String person = row.getString("person_id");
                    people.groups().put(person, row.getString("role_family") + "/" + row.getString("stack"));
                    people.teams().put(person, row.getString("team"));
                });
        return people;
    }
}
