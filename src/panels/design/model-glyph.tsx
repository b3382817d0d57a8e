// The organisation of a model as a sketch: squares are countries (filled where they decide), discs are accounts,
// vermilion is what the model adds. Five countries stand on one line in all of them, so that two can be compared.
// The words beside a glyph say the same; the drawing is silent to a reader.
import type { ComponentChildren } from 'preact';

const AT = [18, 62, 106, 150, 194] as const;

function Countries(props: { decide: boolean }) {
  return (
    <>
      {AT.map((x) => (
        <rect key={x} class={props.decide ? 'country decides' : 'country'} x={x - 9} y={95} width={18} height={18} />
      ))}
    </>
  );
}

function Account(props: { x: number; y: number; r?: number }) {
  return <circle class="account-disc" cx={props.x} cy={props.y} r={props.r ?? 8} />;
}

function Coordinator(props: { x: number; y: number; small?: boolean }) {
  const { x, y } = props;
  const r = props.small === true ? 7 : 11;
  return (
    <path
      class={props.small === true ? 'added solid' : 'added hollow'}
      d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`}
    />
  );
}

const GLYPHS: Record<string, () => ComponentChildren> = {
  /** Each country with its own customer. */
  non: () => (
    <>
      {AT.map((x) => (
        <path key={x} class="tie heavy" d={`M${x} 95V54`} />
      ))}
      <Countries decide />
      {AT.map((x) => (
        <Account key={x} x={x} y={46} />
      ))}
    </>
  ),
  /** Hosts above the accounts, hardly a line below. */
  ccl: () => (
    <>
      <path class="added line wide" d="M66 24A40 26 0 0 1 146 24" />
      <path class="added line" d="M84 26L62 48M106 26V48M128 26L150 48" />
      <path class="tie dashed" d="M62 64V95M106 64V95M150 64V95" />
      <Countries decide />
      {[62, 106, 150].map((x) => (
        <Account key={x} x={x} y={56} />
      ))}
    </>
  ),
  /** Coordinators in the middle, dashed towards the countries, apart from each other. */
  iso: () => (
    <>
      <path class="tie heavy" d="M62 24V46M150 24V46" />
      <path class="added line dashed" d="M62 68V95M150 68V95" />
      <path class="tie" d="M84 78H128M84 72V84M128 72V84" />
      <Countries decide />
      {[62, 150].map((x) => (
        <g key={x}>
          <Account x={x} y={16} />
          <Coordinator x={x} y={56} />
        </g>
      ))}
    </>
  ),
  /** A desk in every country, tied by the book. */
  opl: () => (
    <>
      <path class="added line" d="M18 63H194" />
      <path class="tie" d="M18 95V44M62 95V44M106 95V44M150 95V44M194 95V44" />
      <path class="tie" d="M40 30L18 44M40 30L62 44M106 30V44M172 30L150 44M172 30L194 44" />
      <Countries decide />
      {AT.map((x) => (
        <Coordinator key={x} x={x} y={63} small />
      ))}
      {[40, 106, 172].map((x) => (
        <Account key={x} x={x} y={22} />
      ))}
    </>
  ),
  /** Two account managers, tied to each other, who ask the countries. */
  mid: () => (
    <>
      <path class="tie heavy" d="M62 22V40M150 22V40" />
      <path class="added line" d="M73 50H139" />
      <path class="added line thin" d="M62 61L18 95M62 61V95M62 61L106 95M150 61L106 95M150 61V95M150 61L194 95" />
      <Countries decide />
      {[62, 150].map((x) => (
        <g key={x}>
          <Account x={x} y={14} />
          <Coordinator x={x} y={50} />
        </g>
      ))}
    </>
  ),
  /** Seniors hold the accounts by hand; short ways, no pattern. */
  uns: () => (
    <>
      <path class="added solid" d="M72 10H140L128 26H84Z" />
      <path class="added line" d="M92 26Q60 34 44 50M106 26V49M120 26Q150 34 168 50" />
      <path
        class="tie"
        d="M40 66Q30 84 18 95M40 66Q70 80 106 95M106 66Q90 84 62 95M106 66Q140 76 150 95M172 66Q186 84 194 95M172 66Q130 88 62 95"
      />
      <Countries decide={false} />
      {[40, 106, 172].map((x) => (
        <Account key={x} x={x} y={58} />
      ))}
    </>
  ),
  /** Teams that lie across the countries, with the account at their end. */
  cfd: () => (
    <>
      <path class="tie" d="M18 18V95M62 18V95M106 18V95M150 18V95M194 18V95" />
      <Countries decide={false} />
      <rect class="added solid" x={10} y={26} width={142} height={16} />
      <Account x={4} y={34} r={7} />
      <rect class="added solid" x={54} y={58} width={150} height={16} />
      <Account x={214} y={66} r={7} />
    </>
  ),
  /** The committee at the top, teams under it, the countries on one rail. */
  top: () => (
    <>
      <path class="added solid" d="M106 2L124 18H88Z" />
      <path class="added line" d="M106 18L40 42M106 18V42M106 18L172 42" />
      <path class="tie heavy" d="M40 64V78M106 64V78M172 64V78" />
      <path class="tie" d="M14 78H198M18 78V95M62 78V95M106 78V95M150 78V95M194 78V95" />
      <Countries decide={false} />
      {[40, 106, 172].map((x) => (
        <g key={x}>
          <rect class="added solid" x={x - 24} y={42} width={48} height={22} />
          <Account x={x} y={30} r={7} />
        </g>
      ))}
    </>
  ),
};

/** The sketch of a model by its id, `width` px wide; nothing for a model that nobody has drawn. */
export function ModelGlyph(props: { model: string; width: number }) {
  const glyph = GLYPHS[props.model];
  if (glyph === undefined) return null;
  return (
    <svg
      class="model-glyph"
      width={props.width}
      height={Math.round((props.width * 120) / 228)}
      viewBox="-6 0 228 120"
      aria-hidden="true"
    >
      {glyph()}
    </svg>
  );
}

/** What the marks of the sketches mean. */
export function GlyphKey({ cluster }: { cluster: string }) {
  return (
    <p class="glyph-key small">
      <span>
        <svg width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
          <rect class="country" x="1" y="1" width="13" height="13" />
        </svg>{' '}
        {cluster}
      </span>
      <span>
        <svg width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
          <rect class="country decides" x="1" y="1" width="13" height="13" />
        </svg>{' '}
        that decides
      </span>
      <span>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle class="account-disc" cx="7" cy="7" r="6" />
        </svg>{' '}
        account
      </span>
      <span>
        <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
          <rect class="added solid" width="22" height="12" />
        </svg>{' '}
        added
      </span>
    </p>
  );
}
