// What an observer watches for: questions to keep in mind, for the debrief.
import type { TaskSheet } from '../../views/seat-page.ts';

export function TaskSheetPages(props: { task: TaskSheet }) {
  return (
    <div class="stack">
      <p>{props.task.lead}</p>
      <ol class="prose">
        {props.task.tasks.map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ol>
    </div>
  );
}
