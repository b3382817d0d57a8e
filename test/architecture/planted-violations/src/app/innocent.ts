// Breaks nothing: the app wires everything and reads scenarios as text.
import '@fontsource-variable/newsreader/wght.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import text from '../../scenarios/reference/scenario.yaml?raw';
import { stage } from '../stage/innocent.ts';

export const all = [render, useState, text, stage];
