import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Loading } from '../states/states';

/** Renders what is in it once somebody has scrolled near it, or prints, so that charts are loaded by those who look at them. */
export function WhenSeen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const see = (): void => {
      setSeen(true);
    };
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) see();
      },
      { rootMargin: '100px' },
    );
    if (place.current) watch.observe(place.current);
    window.addEventListener('beforeprint', see);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', see);
    };
  }, []);
  return (
    <div ref={place} className="when-seen">
      {isSeen && <Suspense fallback={<Loading />}>{children}</Suspense>}
    </div>
  );
}
