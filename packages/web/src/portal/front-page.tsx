import type { HomePage } from '@motcua/contract/portal.ts';
import { Icon, type IconName } from '../components/icons.tsx';
import { Document } from './document.tsx';
import { SearchBox } from './search-box.tsx';
import { fill, useView } from './view.ts';

export function FrontPage({ page }: { page: HomePage }) {
  const { words, formats, href, options } = useView();
  const home = words.home;
  return (
    <Document title={words.siteOf} description={home.description}>
      <section className="hero">
        <div className="wide">
          <h1>{home.title}</h1>
          <SearchBox label={home.label} hint={home.hint} value="" large />
          <p className="soft">
            {page.total > 0 ? fill(home.total, { count: formats.number(page.total) }) : home.none}
          </p>
        </div>
      </section>
      <div className="wide stack">
        <section aria-labelledby="doors">
          <h2 id="doors" className="unseen">
            {home.doors}
          </h2>
          <div className="doors">
            <Door
              icon="list"
              title={home.find}
              more={home.findMore}
              to={href({ place: 'procedures' })}
            />
            <TrackDoor />
            <Door
              icon="clock"
              title={home.count}
              more={home.countMore}
              to={href({ place: 'deadline' })}
            />
          </div>
        </section>
        {page.groups.length > 0 && (
          <section aria-labelledby="fields">
            <h2 id="fields">{home.fields}</h2>
            <ul className="fields">
              {page.groups.map(({ value, count }) => (
                <li key={value}>
                  <a href={href({ place: 'procedures', query: { group: value } })}>
                    <span className="field-name">{words.groups[value] ?? value}</span>{' '}
                    <span className="soft figures">
                      {formats.number(count)}
                      <span className="unseen"> {home.fieldCount}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="voice">
          <h2 id="voice">{home.voice}</h2>
          <div className="doors">
            <Door
              icon="send"
              title={home.feedback}
              more={home.feedbackMore}
              to={href({ place: 'feedback' })}
            />
            <Door
              icon="check"
              title={words.nav.surveys}
              more={home.surveysMore}
              to={href({ place: 'surveys' })}
            />
            <Door
              icon="chart"
              title={words.nav.reformIndex}
              more={home.reformIndexMore}
              to={href({ place: 'reform-index' })}
            />
          </div>
        </section>
        <p className="no-print">
          <a href="/desk/">{words.officer}</a> · <span className="soft">{options.provider}</span>
        </p>
      </div>
    </Document>
  );
}

function Door({
  icon,
  title,
  more,
  to,
}: {
  icon: IconName;
  title: string;
  more: string;
  to: string;
}) {
  return (
    <div className="door">
      <h3>
        <Icon name={icon} size={24} /> <a href={to}>{title}</a>
      </h3>
      <p>{more}</p>
    </div>
  );
}

function TrackDoor() {
  const { words, href } = useView();
  const { track, trackMore, trackLabel, trackButton } = words.home;
  return (
    <div className="door door-form">
      <h3>
        <Icon name="scan" size={24} /> <a href={href({ place: 'tracking' })}>{track}</a>
      </h3>
      <p>{trackMore}</p>
      <form action={href({ place: 'tracking' })} method="get">
        <label htmlFor="code">{trackLabel}</label>
        <div className="joined">
          <input
            id="code"
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <button type="submit">{trackButton}</button>
        </div>
      </form>
    </div>
  );
}
