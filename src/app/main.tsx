import { render } from 'preact';

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no #app');

render(
  <main>
    <h1>ExCom</h1>
    <p>The executive committee has not met yet.</p>
  </main>,
  root,
);
