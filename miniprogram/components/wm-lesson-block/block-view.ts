/** A part of a lesson as it is shown; of the fields only those of its kind are filled in. */
export interface BlockView {
  /** its own among the parts of a lesson */
  key: number;
  kind: 'text' | 'tip' | 'steps' | 'image' | 'audio' | 'video';
  text: string;
  steps: string[];
  /** address of the picture or recording; '' when it is not there any more */
  source: string;
  /** image: what it shows; audio and video: what is said */
  words: string;
  /** the words also stand below the picture: our own drawings say enough without */
  hasCaption: boolean;
}

export const blank = (kind: BlockView['kind']): BlockView => ({
  key: 0,
  kind,
  text: '',
  steps: [],
  source: '',
  words: '',
  hasCaption: false,
});
