import { Button, NumberInput, TextInput } from '@mantine/core';
import type { ReviewProposal } from '@motcua/contract/procedure-reviews.ts';
import { dong } from '@motcua/domain/shared/money.ts';
import { useMessages } from '../../lib/locale.tsx';
import styles from './reviews.module.css';

export type Cost = NonNullable<ReviewProposal['before']>;
type Activity = Cost['activities'][number];

export const NO_COST: Cost = { activities: [], fees: dong(0), timesAYear: 1, applicants: 0 };

const EMPTY: Activity = { name: '', minutes: 0, hourlyWage: dong(0), otherCost: dong(0) };

interface Props {
  id: string;
  title: string;
  cost: Cost;
  onChange: (cost: Cost) => void;
  /** Takes the other side over, to change what differs. */
  onCopy?: (() => void) | undefined;
}

/** What somebody has to do for one dossier: time by wage, what is spent besides, fees; and how many do it. */
export function CostEditor({ id, title, cost, onChange, onCopy }: Props) {
  const { cost: words } = useMessages().reviews;
  const change = (part: Partial<Cost>) => onChange({ ...cost, ...part });
  const changeActivity = (at: number, part: Partial<Activity>) =>
    change({
      activities: cost.activities.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  return (
    <fieldset className={styles.fieldset}>
      <legend>{title}</legend>
      {cost.activities.map((activity, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: activities have no name until somebody gives one
        <div key={at} className={styles.activity}>
          <TextInput
            id={`${id}-activity-${at}`}
            label={words.activity}
            value={activity.name}
            onChange={(event) => changeActivity(at, { name: event.currentTarget.value })}
            maxLength={300}
          />
          <div className={styles.activityFigures}>
            <Amount
              label={words.minutes}
              value={activity.minutes}
              onChange={(minutes) => changeActivity(at, { minutes })}
            />
            <Amount
              label={words.wage}
              value={activity.hourlyWage}
              onChange={(value) => changeActivity(at, { hourlyWage: dong(value) })}
            />
            <Amount
              label={words.other}
              value={activity.otherCost}
              onChange={(value) => changeActivity(at, { otherCost: dong(value) })}
            />
          </div>
          <div>
            <Button
              variant="default"
              size="compact-md"
              onClick={() =>
                change({ activities: cost.activities.filter((_, index) => index !== at) })
              }
            >
              {words.removeActivity(activity.name === '' ? words.unnamed : activity.name)}
            </Button>
          </div>
        </div>
      ))}
      <div className={styles.form}>
        <Button
          variant="default"
          onClick={() => change({ activities: [...cost.activities, lastWage(cost)] })}
        >
          {words.addActivity}
        </Button>
        {onCopy !== undefined && (
          <Button variant="default" onClick={onCopy}>
            {words.copy}
          </Button>
        )}
      </div>
      <div className={styles.activityFigures}>
        <Amount
          label={words.fees}
          value={cost.fees}
          onChange={(value) => change({ fees: dong(value) })}
        />
        <Amount
          label={words.timesAYear}
          value={cost.timesAYear}
          decimals={2}
          onChange={(timesAYear) => change({ timesAYear })}
        />
        <Amount
          label={words.applicants}
          value={cost.applicants}
          onChange={(applicants) => change({ applicants })}
        />
      </div>
    </fieldset>
  );
}

/** The wage is the same for all that one does: the next activity begins with it. */
function lastWage({ activities }: Cost): Activity {
  return { ...EMPTY, hourlyWage: activities.at(-1)?.hourlyWage ?? EMPTY.hourlyWage };
}

function Amount(props: {
  label: string;
  value: number;
  decimals?: number;
  onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      label={props.label}
      value={props.value}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : 0)}
      {...{ min: 0, max: 1_000_000_000, hideControls: true, decimalScale: props.decimals ?? 0 }}
      {...{ thousandSeparator: '.', decimalSeparator: ',' }}
    />
  );
}
