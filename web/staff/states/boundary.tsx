import { Component, type ReactNode } from 'react';
import { Failure } from './states';

/** Keeps what goes wrong on a page, a file that did not load among it, from taking the whole window with it. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('unknown') };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <Failure
        error={this.state.error}
        retry={() => {
          location.reload();
        }}
      />
    );
  }
}
