import { Link } from '@tanstack/react-router';
import { useHere } from '../server/here.tsx';

type Props = { code: string; children: React.ReactNode; className?: string | undefined };

/** A link to the page of an organisation. @param props.code what readers call it by */
export function OrganisationLink({ code, children, className }: Props) {
  const { city } = useHere();
  return (
    <Link to="/$citySlug/organisations/$code" params={{ citySlug: city.slug, code }} className={className}>
      {children}
    </Link>
  );
}
