import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refused';
import { damaged, unsafe } from './xlsx-parts';

export type Attributes = Readonly<Record<string, string>>;

/** Names are without their namespace prefix. Text arrives in one piece per stretch between tags. */
export interface XmlEvents {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const DEPTH = 64;
const STRETCH = 1024 * 1024;

/**
 * Reads XML a piece at a time and calls the events. Throws FileRefused for XML that is not well formed, that declares a document type
 * or entities, or whose nesting or single texts are so large that they would only be there to fill the memory.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ position: false, xmlns: false });
  private depth = 0;
  /** Characters read since the last event. */
  private quiet = 0;

  constructor(
    private readonly file: string,
    events: XmlEvents,
  ) {
    const text = (content: string) => {
      this.quiet = 0;
      events.text?.(content);
    };
    this.parser.on('opentag', (tag) => {
      this.quiet = 0;
      this.depth++;
      if (this.depth > DEPTH) throw unsafe(file, 'XML 嵌套过深', 'its XML is nested too deeply');
      events.open?.(localName(tag.name), tag.attributes);
    });
    this.parser.on('closetag', (tag) => {
      this.quiet = 0;
      this.depth--;
      events.close?.(localName(tag.name));
    });
    this.parser.on('text', text);
    this.parser.on('cdata', text);
    this.parser.on('doctype', () => {
      throw unsafe(file, '其中的 XML 声明了 DOCTYPE 或实体', 'its XML declares a DOCTYPE or entities');
    });
  }

  write(piece: string): void {
    this.attempt(() => this.parser.write(piece));
    this.quiet += piece.length;
    if (this.quiet > STRETCH)
      throw unsafe(this.file, '其中有过长的文字', 'it holds a text that is far too long');
  }

  close(): void {
    this.attempt(() => this.parser.close());
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      throw error instanceof FileRefused ? error : damaged(this.file);
    }
  }
}

/** Reads XML to its end. */
export async function readXml(file: string, pieces: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  const reader = new XmlReader(file, events);
  for await (const piece of pieces) reader.write(piece);
  reader.close();
}

/** An attribute by its name without prefix: some programs write r:id, others d3p1:id. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => localName(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
